-- Searching a part of a name, provider or family. The expression is that of lib/models/list-models.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX model_search ON "ModelRecord" USING gin
  ((name || ' ' || provider || ' ' || COALESCE(family, '')) gin_trgm_ops);
