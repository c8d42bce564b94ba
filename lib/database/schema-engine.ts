import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { MigrationAdapter } from "./migration-adapter";

let compiled: Promise<typeof SchemaEngine> | undefined;

/**
 * Lends Prisma's schema engine, in its WebAssembly form, on one database.
 *
 * @param work what is done with the engine, which is gone afterwards with its connections
 * @throws {Error} with the database's own message, where a statement fails
 */
export async function schemaEngine<Result>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  compiled ??= compile();
  const Engine = await compiled;
  const adapter = new MigrationAdapter(connectionString);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  try {
    const engine = await Engine.new({ datamodels: undefined }, () => {}, bound);
    return await work(engine).finally(() => engine.free());
  } catch (error) {
    throw cause(error, bound.errorRegistry) ?? error;
  } finally {
    await adapter.close();
  }
}

async function compile(): Promise<typeof SchemaEngine> {
  // Where the engine gives up it reports here, as Prisma's own command arranges it.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) },
  });
  // The package expects a bundler to load its .wasm file; this is what the bundler would do.
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const file = path.join(path.dirname(entry), "schema_engine_bg.wasm");
  const module = await WebAssembly.compile(await readFile(file));
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { exports } = await WebAssembly.instantiate(module, {
    "./schema_engine_bg.js": withIdleTimers(bindings as unknown as WebAssembly.ModuleImports),
  });
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine;
}

/** The engine leaves timers of ten seconds behind; they must not keep a command from ending. */
function withIdleTimers(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const entries = Object.entries(imports).map(([name, value]) => {
    if (!name.startsWith("__wbg_setTimeout") || typeof value !== "function") return [name, value];
    const idle = (...args: unknown[]) => (value(...args) as NodeJS.Timeout).unref();
    return [name, idle];
  });
  return Object.fromEntries(entries);
}

/** The engine names errors it doesn't know by a number under which the adapter keeps them. */
function cause(
  error: unknown,
  registry: { consumeError(id: number): { error: unknown } | undefined },
): unknown {
  const id = /External error id#(\d+)/.exec(String(error))?.[1];
  return id === undefined ? undefined : registry.consumeError(Number(id))?.error;
}
