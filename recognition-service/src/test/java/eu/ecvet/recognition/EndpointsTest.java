package eu.ecvet.recognition;

import eu.ecvet.platform.testing.callers.EveryEndpointSaysWhoMayCall;

class EndpointsTest extends EveryEndpointSaysWhoMayCall {}
