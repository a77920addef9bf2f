package eu.ecvet.mobility;

import eu.ecvet.platform.testing.callers.EveryEndpointSaysWhoMayCall;

class EndpointsSayWhoMayCallTest extends EveryEndpointSaysWhoMayCall {}
