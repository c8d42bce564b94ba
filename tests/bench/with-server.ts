import serve from "../e2e/serve";
import { disconnectOwner } from "../support/owner-db";

/** Runs something against the production build with a database of its own, and stops both. */
export async function withServer(act: (address: string) => Promise<void>): Promise<void> {
  const stop = await serve();
  try {
    await act(process.env.WEIGHBRIDGE_TEST_ADDRESS ?? "");
  } finally {
    const { disconnect } = await import("@/lib/db");
    await disconnect();
    await disconnectOwner();
    await stop();
  }
}
