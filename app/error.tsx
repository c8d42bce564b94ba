"use client";

import { Container } from "@mantine/core";
import { SomethingWrong } from "@/components/ui/something-wrong";

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <Container component="main" size="md" py="xl">
      <SomethingWrong digest={error.digest} onRetry={retry} />
    </Container>
  );
}
