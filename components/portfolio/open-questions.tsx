import { Stack, Text, Title } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import { missingQuestions } from "@/lib/models/missing-questions";
import type { OpenQuestion } from "@/lib/portfolio/portfolio";
import classes from "./cards.module.css";

const SHOWN = 6;

/** Questions whose answers would settle most, each a way to the models that lack it. */
export function OpenQuestions({ questions }: { questions: readonly OpenQuestion[] }) {
  const left = questions.length - SHOWN;
  return (
    <Stack component="section" gap="sm" aria-labelledby="questions-title">
      <Title order={2} size="h3" id="questions-title">
        Answers that would settle most
      </Title>
      {questions.length === 0 ? (
        <Text size="sm">No finding waits for a fact.</Text>
      ) : (
        <ul className={classes.rows}>
          {questions.slice(0, SHOWN).map((question) => (
            <li key={question.fact}>
              <TextLink inherit href={`/models?missing=${question.fact}`}>
                {missingQuestions[question.fact].question}
              </TextLink>
              <Text size="sm" c="dimmed">
                {openWhere(question)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Text size="sm" c="dimmed">
          And {left === 1 ? "one more question" : `${left} more questions`}; each record lists its own.
        </Text>
      )}
    </Stack>
  );
}

function openWhere({ models, undecided }: OpenQuestion): string {
  const where = models === 1 ? "Not known for one model" : `Not known for ${models} models`;
  if (undecided === 0) return where;
  if (undecided === models) return `${where}, which ${models === 1 ? "has" : "have"} no class without it`;
  return `${where}; ${undecided} of them ${undecided === 1 ? "has" : "have"} no class without it`;
}
