// Which addresses are asked. A publisher's address, and every one to which it leads on, is https and stands in the public
// network: an answer that leads to a file, or to a machine of the user's own network, is refused, by its name as by the number
// to which the name leads. What the user names may stand anywhere.

import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { notFetched } from './not-fetched.ts';

/** Numbers that no public machine has. */
const OWN = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24],
  ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) OWN.addSubnet(net, prefix, 'ipv4'); // prettier-ignore
for (const [net, prefix] of [
  ['::', 127], ['::ffff:0:0', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001:db8::', 32], ['fc00::', 7],
  ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) OWN.addSubnet(net, prefix, 'ipv6'); // prettier-ignore

export const isPublicNumber = (number: string): boolean =>
  !OWN.check(number, isIP(number) === 6 ? 'ipv6' : 'ipv4');

/** Asks of `named`, a machine and port that the user named, anything; of all others only what is public. */
export class Reach {
  readonly #named: ReadonlySet<string>;

  /** `named`: addresses as the user wrote them. */
  constructor(named: readonly URL[]) {
    this.#named = new Set(named.map(({ host }) => host));
  }

  isNamed(address: URL): boolean {
    return this.#named.has(address.host);
  }

  /** Errors: the address is none that is asked. `from`: the one that led to it. */
  checked(text: string, from?: URL): URL {
    const shown = from ? `${from.href} leads on to ${text}` : text;
    const address = parsed(text, from);
    if (!address) throw notFetched(shown, 'That is no address', GIVE);
    const { protocol, hostname, username, password } = address;
    if (protocol !== 'https:' && protocol !== 'http:')
      throw notFetched(shown, `Files are fetched by https, and not by ${protocol}`, GIVE);
    if (from && (username !== '' || password !== ''))
      throw notFetched(shown, 'It leads on to an address with a name and a password in it', GIVE);
    const named = this.isNamed(address);
    if (protocol === 'http:' && (!named || from?.protocol === 'https:'))
      throw notFetched(shown, 'Files are fetched by https: by http anybody may change them', GIVE);
    const number = hostname.replace(/^\[|\]$/g, '');
    if (
      !named &&
      (/(^|\.)localhost\.?$/i.test(hostname) || (isIP(number) && !isPublicNumber(number)))
    )
      throw notFetched(shown, OWN_NETWORK, GIVE);
    return address;
  }

  /** How the number of a machine is found, and refused where it is of the user's own network. */
  lookupFor(address: URL): LookupFunction {
    const named = this.isNamed(address);
    return (hostname, options, done) =>
      resolve(hostname, { ...options, all: true }, (error, found) => {
        if (error) return done(error, []);
        const inside = found.find((one) => !isPublicNumber(one.address));
        if (!named && inside) return done(new OwnNetwork(`${hostname} is ${inside.address}`), []);
        if (options.all === true) return done(null, found);
        return done(null, found[0]!.address, found[0]!.family);
      });
  }
}

/** A name leads to a machine of the user's own network. */
export class OwnNetwork extends Error {}

export const OWN_NETWORK =
  "It stands in this machine's own network, and a publisher's address does not";
const GIVE = 'Where you trust it, name the address itself with --from';

const parsed = (text: string, from: URL | undefined): URL | undefined => {
  try {
    return new URL(text, from);
  } catch {
    return undefined;
  }
};
