import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/client/client";

let open: { url: string; client: PrismaClient } | undefined;

/** The database as its owner sees it: every organisation's rows, for what a test arranges and looks at. */
export const ownerDb: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, name) {
    const client = connect();
    const value = Reflect.get(client, name);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

function connect(): PrismaClient {
  const url = process.env.WEIGHBRIDGE_TEST_OWNER_URL as string;
  if (open?.url !== url) {
    void open?.client.$disconnect();
    open = { url, client: new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 4 }) }) };
  }
  return open.client;
}

/** Closes its connections. */
export async function disconnectOwner(): Promise<void> {
  await open?.client.$disconnect();
  open = undefined;
}
