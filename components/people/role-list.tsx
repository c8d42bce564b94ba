import { type Permission, permissions, rolesFor } from "@/lib/auth/permissions";
import { roleIds, roles } from "@/lib/auth/roles";
import classes from "./people.module.css";

/** What each role is for, and everything it may do: the table the commands are held to. */
export function RoleList() {
  const all = Object.keys(permissions) as Permission[];
  return (
    <div className={classes.roles}>
      {roleIds.map((role) => (
        <details key={role}>
          <summary>
            <strong>{roles[role].label}</strong>: {roles[role].words}
          </summary>
          <ul>
            {all
              .filter((permission) => rolesFor(permission).includes(role))
              .map((permission) => (
                <li key={permission}>May {permissions[permission].words}.</li>
              ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
