import type { Prisma } from "@/prisma/client/client";

/**
 * Tells PostgreSQL how full its tables are, after many records at once. Until it knows, it plans lists as
 * if there were a handful of rows, and they take seconds.
 */
export async function refreshStatistics(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT refresh_statistics()::text`;
}
