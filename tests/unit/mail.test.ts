import { createTransport } from "nodemailer";
import { expect, it } from "vitest";
import { transportOptions } from "@/lib/mail/transport";
import { mailServer } from "../support/mail-server";

const mail = { from: "a@example.org", to: "b@example.org", subject: "A link", text: "to an account" };

it("goes over a network with TLS alone, and on this machine without", async () => {
  // A server that offers no TLS, here in place of the one that is named.
  const server = await mailServer();
  const send = (url: string) => createTransport({ ...transportOptions(url), url: server.url }).sendMail(mail);
  try {
    await expect(send("smtp://user:word@mail.example.org:587")).rejects.toMatchObject({ code: "ETLS" });
    expect(server.arrived).toEqual([]);
    for (const url of ["smtp://localhost:25", "smtp://127.0.0.1:2525", "smtp://[::1]:2525"]) await send(url);
    expect(server.arrived).toHaveLength(3);
  } finally {
    await server.stop();
  }
});
