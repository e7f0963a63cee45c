import type { Validation } from '../../model/validation';

const INFRASTRUCTURE = /(?:^|\/)(?:dockerfile[^/]*|containerfile|docker-compose[^/]*|helm\/.*|k8s\/.*|kubernetes\/.*|terraform\/.*|cloudformation\/.*)$|\.(?:tf|tfvars|hcl|bicep)$/i;
const CONFIGURATION = /(?:^|\/)\.env[^/]*$|\.(?:json|ya?ml|toml|ini|cfg|conf|config|properties|xml)$/i;

/** What kind of artefact a file is, by its name. */
export function artefactKindOf(path: string): NonNullable<Validation['artefactKind']> {
  if (INFRASTRUCTURE.test(path)) return 'Infrastructure';
  return CONFIGURATION.test(path) ? 'Configuration' : 'Application code';
}
