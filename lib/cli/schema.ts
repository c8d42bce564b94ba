import { z } from "zod";
import { factsSchema } from "@/lib/assessments/facts-schema";
import { findingSchema } from "@/lib/assessments/finding-schema";
import { say } from "./say";

const schemas: Readonly<Record<string, z.ZodType>> = { facts: factsSchema, finding: findingSchema };

/** `schema facts|finding`: prints the JSON Schema of one line of `classify`'s input or output. */
export async function run(args: string[]): Promise<number> {
  const schema = args.length === 1 && args[0] !== undefined ? schemas[args[0]] : undefined;
  if (schema === undefined) {
    say(`Usage: weighbridge schema ${Object.keys(schemas).join("|")}`);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`);
  return 0;
}
