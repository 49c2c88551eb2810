package io.github.apimworkshop.localazure.deployment;

import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.Optional;

/** A deployment whose end is stored; without error it succeeded. */
record EndedDeployment(Resource resource, Optional<ErrorBody> error) {}
