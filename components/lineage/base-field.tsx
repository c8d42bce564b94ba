import { Select } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { searchBasesAction } from "@/lib/lineage/actions";

interface Props {
  derivedId: string;
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
}

interface Choice {
  value: string;
  label: string;
}

/** A record of the organisation, found by typing part of its name or provider. */
export function BaseField({ derivedId, value, error, onChange }: Props) {
  const [found, setFound] = useState<Choice[]>([]);
  const [chosen, setChosen] = useState<Choice>();
  const [isUnreachable, setUnreachable] = useState(false);
  const ask = async (q: string) => {
    const answer = await searchBasesAction({ derivedId, q }).catch(() => undefined);
    setUnreachable(!answer?.ok);
    if (answer?.ok)
      setFound(answer.value.map(({ id, name, provider }) => ({ value: id, label: `${name} (${provider})` })));
  };
  const search = useDebouncedCallback(ask, 200);
  const isListed = chosen === undefined || found.some((one) => one.value === chosen.value);
  return (
    <Select
      id="lineage-base"
      label="Made from"
      description="A model you have a record of. Type part of its name or provider."
      data={isListed ? found : [chosen, ...found]}
      filter={({ options }) => options}
      value={value === "" ? null : value}
      onChange={(id, option) => {
        setChosen(id === null ? undefined : { value: id, label: option?.label ?? "" });
        onChange(id ?? "");
      }}
      onSearchChange={(q) => {
        if (q !== chosen?.label) search(q);
      }}
      onDropdownOpen={() => {
        if (found.length === 0) void ask("");
      }}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Clear the base model" }}
      nothingFoundMessage={
        isUnreachable
          ? "The server cannot be reached. Type again in a moment."
          : "No record of that name. Record the base model first."
      }
      maxDropdownHeight={280}
      error={error}
    />
  );
}
