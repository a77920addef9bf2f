package eu.ecvet.records;

import eu.ecvet.platform.testing.callers.EveryEndpointSaysWhoMayCall;

class EndpointsTest extends EveryEndpointSaysWhoMayCall {}
