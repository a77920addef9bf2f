package eu.ecvet.records;

import eu.ecvet.platform.testing.EveryEndpointSaysWhoMayCall;

class EndpointsTest extends EveryEndpointSaysWhoMayCall {}
