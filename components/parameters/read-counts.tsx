import { FileInput } from "@mantine/core";
import { type DragEvent, lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { fileSource } from "@/lib/parameters/byte-source";
import type { Count, Counted } from "@/lib/parameters/count";
import classes from "./parameters.module.css";

const CountResult = lazy(() => import("./count-result").then((part) => ({ default: part.CountResult })));

type State = "none" | "reading" | "unreadable" | Counted;

interface Props {
  /** What can be done with a count. */
  children: (count: Count) => ReactNode;
}

/** Reads the number of parameters from files that stay where they are. What reads them is loaded on demand. */
export function ReadCounts({ children }: Props) {
  const [files, setFiles] = useState<File[]>([]);
  const [state, setState] = useState<State>("none");
  const [isOver, setOver] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const latest = useRef<readonly File[]>([]);

  async function choose(chosen: File[]) {
    latest.current = chosen;
    setFiles(chosen);
    setState(chosen.length === 0 ? "none" : "reading");
    if (chosen.length === 0) return;
    const counted = await countsOf(chosen);
    // Another choice made meanwhile is the one that counts.
    if (latest.current === chosen) setState(counted);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) void choose(dropped);
  }

  return (
    <details
      ref={fold}
      className={classes.part}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
        if (fold.current) fold.current.open = true;
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <summary>Read counts from a file</summary>
      <FileInput
        label="Files of the model"
        description="config.json, .safetensors or .gguf. Drop them here or pick them, all parts of the model at once; config.json beside the weights tells active from total."
        placeholder="Pick files"
        accept=".json,.safetensors,.gguf"
        multiple
        value={files}
        onChange={choose}
        clearable
        clearButtonProps={{ "aria-label": "Take the files away" }}
        className={classes.files}
      />
      <p className={classes.small}>
        The files are read in this browser and sent nowhere. Of weights, however large, only the head is read:
        the list of tensors at the beginning.
      </p>
      <p role="status" className={classes.status}>
        {statusOf(state)}
      </p>
      {state === "unreadable" && <Problem about="">The browser could not read it. Choose it again.</Problem>}
      {typeof state === "object" && !state.ok && (
        <Problem about={[state.problem.file, state.problem.field].filter(Boolean).join(", ")}>
          {state.problem.message}
        </Problem>
      )}
      {typeof state === "object" && state.ok && (
        <Suspense>
          <CountResult count={state.count}>{children(state.count)}</CountResult>
        </Suspense>
      )}
    </details>
  );
}

function statusOf(state: State): string {
  if (state === "reading") return "Reading …";
  if (typeof state === "string" || !state.ok) return "";
  const { method, files } = state.count;
  const named = files.length > 2 ? `${files[0]} and ${files.length - 1} more` : files.join(" and ");
  return `${method === "config" ? "Calculated from" : "Counted in"} ${named}`;
}

function Problem({ about, children }: { about: string; children: ReactNode }) {
  return (
    <Notice tone="red" role="alert" title={about === "" ? "No count" : `No count: ${about}`}>
      {children}
    </Notice>
  );
}

async function countsOf(files: readonly File[]): Promise<Counted | "unreadable"> {
  try {
    const { countFiles } = await import("@/lib/parameters/weight-files");
    return await countFiles(files.map(fileSource));
  } catch (error) {
    // A file that was moved, or changed since it was chosen, cannot be read any more.
    if (error instanceof DOMException) return "unreadable";
    throw error;
  }
}
