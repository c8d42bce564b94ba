import { NativeSelect, TextInput } from "@mantine/core";
import { mayHandOut, type Role, roleIds, roles } from "@/lib/auth/roles";

interface Props {
  /** What whoever fills it in is. */
  own: Role;
  role: string;
  accessEndsOn: string;
  errors: Readonly<Record<string, string>>;
  onChange: (values: { role: string; accessEndsOn: string }) => void;
}

/** Asks for a role, as far as one's own allows, and for an auditor's last day. */
export function RoleFields({ own, role, accessEndsOn, errors, onChange }: Props) {
  return (
    <>
      <NativeSelect
        label="Role"
        description={roles[role as Role]?.words}
        value={role}
        onChange={(event) => onChange({ role: event.currentTarget.value, accessEndsOn })}
        error={errors.role}
      >
        {roleIds
          .filter((each) => mayHandOut(own, each))
          .map((each) => (
            <option key={each} value={each}>
              {roles[each].label}
            </option>
          ))}
      </NativeSelect>
      {role === "auditor" && (
        <TextInput
          type="date"
          label="Last day of access"
          description="Left open, access has no end."
          value={accessEndsOn}
          onChange={(event) => onChange({ role, accessEndsOn: event.currentTarget.value })}
          error={errors.accessEndsOn}
        />
      )}
    </>
  );
}
