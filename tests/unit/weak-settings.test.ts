import { expect, it } from "vitest";
import { weakSettings } from "@/lib/cli/weak-settings";
import { env } from "@/lib/env";

const database = "postgresql://u:p@db.example.org:5432/weighbridge";
const weak = (given: Record<string, string>) => weakSettings(env(given));

it("tells of a public address without TLS, not of a local one", () => {
  expect(weak({ NEXTAUTH_URL: "http://weighbridge.example.org" })).toEqual(["public-address-without-tls"]);
  for (const address of ["https://weighbridge.example.org", "http://localhost:3000", "http://[::1]:3000"])
    expect(weak({ NEXTAUTH_URL: address })).toEqual([]);
  expect(weak({})).toEqual([]);
});

// In PostgreSQL's documentation verify-full alone checks the certificate and the name in it.
it.each(["", "?sslmode=disable", "?sslmode=prefer", "?sslmode=require", "?sslmode=verify-ca"])(
  "tells of a database elsewhere with %s",
  (mode) => {
    const told = ["database-without-verified-tls"];
    expect(weak({ DATABASE_URL: `${database}${mode}` })).toEqual(told);
    const checked = `${database}?sslmode=verify-full&sslrootcert=/etc/ca.pem`;
    expect(weak({ DATABASE_URL: checked, DATABASE_APP_URL: `${database}${mode}` })).toEqual(told);
    expect(weak({ DATABASE_URL: checked, DATABASE_APP_URL: checked })).toEqual([]);
  },
);

it.each([
  "postgresql://u:p@localhost/weighbridge",
  "postgresql://u:p@127.0.0.1:5432/weighbridge",
  "postgresql:///weighbridge?host=/var/run/postgresql",
  "postgresql://u@%2Fvar%2Frun%2Fpostgresql/weighbridge",
])("says nothing of the local database %s", (address) => {
  expect(weak({ DATABASE_URL: address })).toEqual([]);
});
