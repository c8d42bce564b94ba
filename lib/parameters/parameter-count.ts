import { countConfig } from "./config-count";
import { type Problem, problemOf } from "./count";
import { isObject } from "./json-object";

/**
 * The parameters of a language model from its parsed configuration, for whoever needs the two numbers only:
 * an estimate of compute takes the active ones.
 *
 * @returns total and active parameters, or why there are none
 */
export function parameterCount(
  config: unknown,
): { ok: true; total: bigint; active: bigint } | { ok: false; problem: Problem } {
  const file = "config.json";
  if (!isObject(config)) {
    const message = "A configuration is an object with named fields.";
    return { ok: false, problem: { code: "not-json", file, field: "", message } };
  }
  try {
    const { total, active } = countConfig(config, file);
    return { ok: true, total, active: active ?? total };
  } catch (error) {
    return problemOf(error, file);
  }
}
