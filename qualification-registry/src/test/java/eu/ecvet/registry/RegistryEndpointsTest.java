package eu.ecvet.registry;

import eu.ecvet.platform.testing.callers.EveryEndpointSaysWhoMayCall;

class RegistryEndpointsTest extends EveryEndpointSaysWhoMayCall {}
