package eu.ecvet.recognition;

import eu.ecvet.platform.testing.EveryEndpointSaysWhoMayCall;

class EndpointsTest extends EveryEndpointSaysWhoMayCall {}
