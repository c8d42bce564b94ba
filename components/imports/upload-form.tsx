"use client";

import { Alert, Button, FileInput, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, useState } from "react";
import { uploadImportAction } from "@/lib/imports/actions";
import { checkSize } from "@/lib/imports/csv/check-size";
import { importAddress } from "@/lib/imports/import-address";
import classes from "./upload-form.module.css";

const UNREACHED = "The server cannot be reached, or refused the file. Nothing was changed; try again.";

/** Takes a file by picking or dropping it and has it checked. */
export function UploadForm() {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);

  function choose(chosen: File | null) {
    setFile(chosen);
    setProblem(chosen === null ? undefined : checkSize(chosen.size)?.message);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0] ?? null);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (file === null) return setProblem("Choose a file first.");
    const tooLarge = checkSize(file.size);
    if (tooLarge !== undefined) return setProblem(tooLarge.message);
    const form = new FormData();
    form.set("file", file);
    form.set("statedOn", String(new FormData(event.currentTarget).get("statedOn") ?? ""));
    setBusy(true);
    setProblem(undefined);
    const answer = await uploadImportAction(form).catch(() => undefined);
    if (answer?.ok) return router.push(importAddress({ batch: answer.value.id }));
    setBusy(false);
    const refusal = answer?.refusal;
    setProblem(
      refusal?.code === "invalid" ? Object.values(refusal.fields).join(" ") : (refusal?.message ?? UNREACHED),
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field in it works without */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Stack>
          {problem && (
            <Alert color="red" title="This file was not taken" role="alert">
              {problem}
            </Alert>
          )}
          <FileInput
            label="File"
            description="A CSV file of at most 20 MB. Pick it, or drop it here."
            placeholder="Pick a file"
            accept=".csv,.tsv,.txt,text/csv"
            value={file}
            onChange={choose}
            clearable
            clearButtonProps={{ "aria-label": "Take the file away" }}
          />
          <TextInput
            type="date"
            name="statedOn"
            label="Data of"
            description="The day the data are of. Where you leave it open, the file's name is asked, then today is taken."
            className={classes.day}
          />
          <div>
            <Button type="submit" loading={busy}>
              Check the file
            </Button>
          </div>
        </Stack>
      </div>
    </form>
  );
}
