import type { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Teaches an adapter the types `"char"` and `name` of PostgreSQL's catalogs, which the schema engine
 * asks for and Prisma's adapter refuses (prisma/orm issue 27403). The driver's answers pass through
 * here on their way to the adapter, and the adapter's on their way to the engine.
 */
export function catalogTypes(adapter: Awaited<ReturnType<PrismaPg["connect"]>>): void {
  const { CHAR, TEXT } = pg.types.builtins;
  const nameType = 19;
  const charactersOf = new WeakMap<unknown[], Set<string>>();

  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const queryCatalog = async (...args: unknown[]) => {
    const answer = await query(...args);
    // A script of several statements answers with a list, which nobody reads.
    if (Array.isArray(answer)) return answer;
    const characters = answer.fields.filter((field) => field.dataTypeID === CHAR);
    charactersOf.set(answer.rows, new Set(characters.map((field) => field.name)));
    for (const field of answer.fields) {
      if (field.dataTypeID === CHAR || field.dataTypeID === nameType) field.dataTypeID = TEXT;
    }
    return answer;
  };
  Object.assign(pool, { query: queryCatalog });

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked) => {
    const answer = await queryRaw(asked);
    const characters = charactersOf.get(answer.rows);
    answer.columnTypes = answer.columnTypes.map((type, index) =>
      characters?.has(answer.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return answer;
  };
}
