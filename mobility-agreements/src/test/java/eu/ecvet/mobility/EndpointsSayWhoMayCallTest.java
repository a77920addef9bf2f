package eu.ecvet.mobility;

import eu.ecvet.platform.testing.EveryEndpointSaysWhoMayCall;

class EndpointsSayWhoMayCallTest extends EveryEndpointSaysWhoMayCall {}
