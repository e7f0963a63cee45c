const LOCAL = 'https://localhost:3000';

/** An address from the environment. Throws when it is no https address, which Office refuses. */
function addressIn(env, name) {
  const value = env[name];
  if (value === undefined || value === '') return undefined;
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:') throw new Error(`${name} is "${value}", but Office takes only whole https addresses, such as https://example.org/maestro.`);
  return value.replace(/\/+$/, '');
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The manifest for where the add-in will be served.
 * @param {string} xml manifest.xml, which points at https://localhost:3000
 * @param {Record<string, string | undefined>} env MAESTRO_URL: where the files of dist/taskpane are served; MAESTRO_SUPPORT_URL and MAESTRO_LEARN_MORE_URL: pages of one’s own instead of support.html
 * @returns {string} the manifest with those addresses
 */
function manifestFor(xml, env) {
  const support = addressIn(env, 'MAESTRO_SUPPORT_URL');
  const learnMore = addressIn(env, 'MAESTRO_LEARN_MORE_URL');
  const base = addressIn(env, 'MAESTRO_URL') ?? LOCAL;
  return xml
    .replace(/(<SupportUrl DefaultValue=")[^"]*/, (all, start) => (support === undefined ? all : start + escaped(support)))
    .replace(/(id="GetStarted\.LearnMoreUrl" DefaultValue=")[^"]*/, (all, start) => (learnMore === undefined ? all : start + escaped(learnMore)))
    .replace(/<AppDomain>[^<]*/, () => `<AppDomain>${escaped(new URL(base).origin)}`)
    .replaceAll(LOCAL, (found, at, all) => (all.slice(0, at).endsWith('<AppDomain>') ? found : escaped(base)));
}

module.exports = { manifestFor };
