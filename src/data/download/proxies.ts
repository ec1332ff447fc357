// By way of which proxy an address is asked, as the environment says: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in small
// letters or capitals, of which the small ones come first.

export type Environment = Readonly<Record<string, string | undefined>>;

const said = (env: Environment, name: string): string =>
  (env[name.toLowerCase()] || env[name.toUpperCase()] || '').trim();

/** Undefined where the address is asked directly. */
export const proxyFor = (address: URL, env: Environment): string | undefined => {
  const own = address.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const proxy = said(env, own) || said(env, 'all_proxy');
  if (proxy === '' || isExcepted(address, said(env, 'no_proxy'))) return undefined;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
};

/** '*' is every machine; 'example.org' and '.example.org' are it and all below it; a port narrows. */
const isExcepted = ({ hostname, port, protocol }: URL, exceptions: string): boolean =>
  exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .some((one) => {
      if (one === '*') return true;
      const [, name = '', narrowed] = /^(.*?)(?::(\d+))?$/.exec(one.replace(/^\*?\./, ''))!;
      if (name === '') return false;
      if (narrowed !== undefined && narrowed !== (port || (protocol === 'https:' ? '443' : '80')))
        return false;
      return hostname === name || hostname.endsWith(`.${name}`);
    });
