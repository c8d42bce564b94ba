import { Container } from "@mantine/core";
import type { Metadata } from "next";
import { NothingHere } from "@/components/ui/nothing-here";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <Container component="main" size="md" py="xl">
      <NothingHere />
    </Container>
  );
}
