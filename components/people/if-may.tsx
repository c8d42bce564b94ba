"use client";

import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Permission } from "@/lib/auth/permissions";
import { useReasonAgainst } from "./role";

interface Props {
  permission: Permission;
  /** How the reason is said where they may not: in a line, as a notice in place of a form, or nowhere. */
  otherwise?: "line" | "notice" | "nothing";
  children: ReactNode;
}

/** Shows something to those who may use it, and to others why they may not. */
export function IfMay({ permission, otherwise = "nothing", children }: Props) {
  const reason = useReasonAgainst(permission);
  if (reason === undefined) return children;
  if (otherwise === "nothing") return null;
  if (otherwise === "notice") return <Notice tone="gray">{reason}</Notice>;
  return <Said reason={reason} />;
}

/** Says why the person may not do something; nothing where they may. */
export function MayNot({ permission }: { permission: Permission }) {
  const reason = useReasonAgainst(permission);
  return reason === undefined ? null : <Said reason={reason} />;
}

function Said({ reason }: { reason: string }) {
  return (
    <Text size="sm" c="dimmed" my="xs">
      {reason}
    </Text>
  );
}
