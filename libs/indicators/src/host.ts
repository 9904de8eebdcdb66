// SPDX-License-Identifier: Apache-2.0
import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';
import { parse } from 'tldts';
import { refangHost } from './refang.js';

/** A canonical value, or a sentence that says what to do. */
export type Read = { readonly value: string } | { readonly refused: string };

const CIDR = /^([^/]+)\/(0|[1-9]\d{0,2})$/;
/** Signs that end or alter a host name for the URL parser behind domainToASCII. */
const NO_HOST_NAME = /[\s%/\\:?#@[\]<>^|]/u;

/** Four decimal parts without leading zeros; a network in CIDR form as STIX 2.1 has it, a /32 as its address. */
export function readIpv4(value: string): Read {
  const [, network, prefix] = CIDR.exec(refangHost(value)) ?? [];
  const address = network ?? refangHost(value);
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return {
      refused: 'Write the IPv4 address as four decimal numbers from 0 to 255, without leading zeros: 203.0.113.7.',
    };
  }
  return prefix === undefined ? { value: address } : readNetwork(address, Number(prefix), 32);
}

/**
 * Canonical by RFC 5952. An IPv4-mapped address is refused: it is the same machine as the IPv4 address, and
 * two spellings of it would never meet.
 */
export function readIpv6(value: string): Read {
  const refanged = refangHost(value);
  const [, network, prefix] = CIDR.exec(refanged) ?? [];
  const address = network ?? refanged.replace(/^\[(.*)\]$/s, '$1');
  if (!isIPv6(address) || address.includes('%')) {
    return { refused: 'Write the IPv6 address alone, without interface and port: 2001:db8::7.' };
  }
  // The URL parser writes RFC 5952 too; ipaddr.js alone would read `::192.0.2.1` as `::ffff:192.0.2.1`.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const parsed = ipaddr.IPv6.parse(canonical);
  if (parsed.isIPv4MappedAddress()) {
    return { refused: `Give this address as IPV4: ${parsed.toIPv4Address().toString()}.` };
  }
  return prefix === undefined ? { value: canonical } : readNetwork(canonical, Number(prefix), 128);
}

function readNetwork(address: string, prefix: number, bits: 32 | 128): Read {
  if (prefix > bits) return { refused: `Give a prefix length from 0 to ${String(bits)}.` };
  if (prefix === bits) return { value: address };
  const cidr = `${address}/${String(prefix)}`;
  const network =
    bits === 32
      ? ipaddr.IPv4.networkAddressFromCIDR(cidr).toString()
      : ipaddr.IPv6.networkAddressFromCIDR(cidr).toRFC5952String();
  if (network === address) return { value: cidr };
  return { refused: `Write ${network}/${String(prefix)} for the network or ${address} for the one address.` };
}

/**
 * A-labels in lower case, without the final dot. Any suffix is taken (plants have .local and .corp). One label
 * alone is refused: a hash or a CVE entered as DOMAIN would pass for one.
 */
export function readDomain(value: string): Read {
  const ascii = readHostName(refangHost(value));
  if (ascii === null || parse(ascii).isIp === true) {
    return {
      refused: 'Write the domain name alone, without scheme, port and path: evil.example. An address is IPV4 or IPV6.',
    };
  }
  if (!ascii.includes('.')) {
    return { refused: "Give a domain of at least two parts, as evil.example. For a machine's own name use OTHER." };
  }
  return { value: ascii };
}

/** The A-label form of a host name (or the address that it stands for: `127.1`); null when it is none. */
export function readHostName(name: string): string | null {
  if (name.length > 1_024 || NO_HOST_NAME.test(name)) return null;
  const ascii = domainToASCII(name).replace(/\.$/, '');
  // tldts judges the labels, but takes "." for a name.
  return ascii.length <= 253 && !ascii.startsWith('.') && parse(ascii).hostname === ascii ? ascii : null;
}
