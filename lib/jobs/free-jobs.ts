import type { ClientBase } from "pg";

/** What a worker that lives holds in the database; the database lets go of it however the worker ends. */
const holder = (id: string) => `hashtextextended('worker ' || ${id}, 0)`;

/**
 * Says, for as long as a connection lasts, that a worker is there and its jobs are its own.
 *
 * @param id what the queue notes as the holder of a job
 */
export async function holdJobs(client: ClientBase, id: string): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${holder("$1::text")})`, [id]);
}

/** Gives back at once the jobs of workers that were killed; the queue by itself waits four hours for them. */
export async function freeJobs(client: ClientBase): Promise<void> {
  await client.query(`
    SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM (
      SELECT DISTINCT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL) AS holders
    WHERE pg_try_advisory_xact_lock(${holder("locked_by")})`);
}
