import type { AskedField, AskedSection } from "./asked";

const asked = (id: string, label: string, guidance: string, facts = "For the Commission."): AskedField => ({
  key: `notification:${id}`,
  id,
  label,
  guidance,
  type: { kind: "text" },
  facts,
});

export const contact = asked(
  "1.2",
  "Contact",
  "Who answers questions about this notification: name, role, e-mail, telephone and postal address.",
);

export const approximations = asked(
  "3.4",
  "Approximations",
  "How the compute was estimated beyond what the compute ledger says: what was approximated, and what was left out (GL 32 [31]).",
);

export const argument = asked(
  "6.1",
  "Arguments that it presents no systemic risk",
  "Only in an exceptional case: why the model, for what is specific to it, lacks high-impact capabilities although it meets the threshold. It goes with the notification, and the burden is the provider's.",
  "For the Commission. Optional (Art 52(2)).",
);

export const support = asked(
  "6.2",
  "What supports the arguments",
  "The guidelines (GL 34-35) advise to give results on benchmarks, actual or forecast; architecture, parameters, number of training examples, curation, training techniques, modalities, use of tools and context length.",
  "For the Commission. Optional (Art 52(2)).",
);

/** What a notification says that no fact of the record tells. */
export const notificationAsked: readonly AskedSection[] = [
  { id: "1", title: "Provider", fields: [contact] },
  { id: "3", title: "Compute", fields: [approximations] },
  { id: "6", title: "Arguments against the presumption", fields: [argument, support] },
];
