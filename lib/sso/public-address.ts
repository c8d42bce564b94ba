import { BlockList, isIP } from "node:net";
import { isLocalHost } from "@/lib/auth/site";

// What the registries of special-purpose addresses (RFC 6890 and after) do not count as reachable by everybody.
const v4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

const privateV4 = new BlockList();
for (const [net, prefix] of v4) privateV4.addSubnet(net, prefix, "ipv4");
// Of version 6 only what is handed out to everybody is public; of that, not what carries other addresses in it.
const publicV6 = new BlockList();
publicV6.addSubnet("2000::", 3, "ipv6");
const carrierV6 = new BlockList();
carrierV6.addSubnet("2001::", 23, "ipv6");
carrierV6.addSubnet("2001:db8::", 32, "ipv6");
carrierV6.addSubnet("2002::", 16, "ipv6");

/** Whether an address is reachable by everybody, so that asking it tells nothing of our own network. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !privateV4.check(address, "ipv4");
  return kind === 6 && publicV6.check(address, "ipv6") && !carrierV6.check(address, "ipv6");
}

/**
 * Why a provider's address is not taken, in words; nothing where it is.
 *
 * @param allowsPrivate whether the installation lets providers stand in a network of its own
 */
export function issuerProblem(text: string, allowsPrivate: boolean): string | undefined {
  if (!URL.canParse(text)) return "Enter the provider's address, for example https://login.example.org.";
  const { protocol, hostname, pathname, username, search, hash } = new URL(text);
  if (username || search || hash)
    return "Enter the address alone, without a name, a question or a place in it.";
  if (pathname.includes("/.well-known/"))
    return "Enter the address of the provider itself, without /.well-known/ and what follows it.";
  const isOwnTest = protocol === "http:" && isLocalHost(hostname) && allowsPrivate;
  if (protocol !== "https:" && !isOwnTest) return "The address must begin with https://.";
  const address = hostname.replace(/^\[|\]$/g, "");
  const isPrivate = isIP(address) ? !isPublicAddress(address) : isLocalHost(hostname);
  if (isPrivate && !allowsPrivate)
    return "This address is in a private network, which this installation does not ask. Its administrator can allow that.";
  return undefined;
}
