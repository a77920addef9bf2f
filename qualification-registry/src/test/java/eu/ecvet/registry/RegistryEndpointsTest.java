package eu.ecvet.registry;

import eu.ecvet.platform.testing.EveryEndpointSaysWhoMayCall;

class RegistryEndpointsTest extends EveryEndpointSaysWhoMayCall {}
