// Which proxy the environment means for an address.

import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../src/data/download/proxies.ts';

const ENV = { HTTPS_PROXY: 'http://proxy:3128', HTTP_PROXY: 'http://plain:3128' };

describe('the proxy', () => {
  it.each([
    ['https://example.org/', ENV, 'http://proxy:3128'],
    ['http://example.org/', ENV, 'http://plain:3128'],
    ['https://example.org/', {}, undefined],
    ['https://example.org/', { HTTPS_PROXY: '' }, undefined],
    ['https://example.org/', { HTTP_PROXY: 'http://plain:3128' }, undefined],
    ['https://example.org/', { https_proxy: 'small:1', HTTPS_PROXY: 'large:1' }, 'http://small:1'],
    ['https://example.org/', { ALL_PROXY: 'http://all:1' }, 'http://all:1'],
    ['https://example.org/', { ...ENV, ALL_PROXY: 'http://all:1' }, 'http://proxy:3128'],
  ])('of %s with %o is %s', (address, env, proxy) => {
    expect(proxyFor(new URL(address), env)).toBe(proxy);
  });

  it.each([
    ['*', true],
    ['example.org', true],
    ['.example.org', true],
    ['*.example.org', true],
    ['lists.example.org', true],
    ['EXAMPLE.ORG', true],
    ['other.org, example.org', true],
    ['other.org example.org', true],
    ['example.org:443', true],
    ['example.org:8443', false],
    ['ample.org', false],
    ['example.org.uk', false],
    ['deeper.lists.example.org', false],
    ['', false],
    [',', false],
  ])('is left out for lists.example.org where NO_PROXY is %j: %s', (no, out) => {
    const found = proxyFor(new URL('https://lists.example.org/x'), { ...ENV, NO_PROXY: no });
    expect(found === undefined).toBe(out);
  });
});
