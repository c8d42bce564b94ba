// The same walk with the owner's account, which row-level security does not bind: the queries alone have to do.
process.env.DATABASE_URL = process.env.WEIGHBRIDGE_TEST_OWNER_URL;
await import("./tenancy.test");

export {};
