import { IfMay } from "@/components/people/if-may";
import { Day } from "@/components/ui/day";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { againstRemoval, type RetentionView } from "@/lib/retention/retention-view";
import { ExportButton } from "./export-button";
import classes from "./organisation.module.css";
import { RemoveForm } from "./remove-form";

interface Props {
  name: string;
  retention: RetentionView;
}

/** The organisation as a whole: taking everything out, what has to be kept, and its end. */
export function OrganisationPage({ name, retention }: Props) {
  const against = againstRemoval(retention);
  return (
    <>
      <PageHeader title="Organisation" lead={name} />
      <div className={classes.parts}>
        <section>
          <h2>Export</h2>
          <p>
            One zip file with everything that is kept for {name}: every table as JSON, uploaded files, the
            audit trail in a form that others can check, and a list of what is in it with SHA-256 of each
            file. Digests of passwords and tokens are left out.
          </p>
          <IfMay permission="export" otherwise="line">
            <ExportButton />
          </IfMay>
        </section>
        <section>
          <h2>To be kept</h2>
          <Kept retention={retention} />
        </section>
        <section>
          <h2>Remove</h2>
          {against === undefined ? (
            <IfMay permission="remove-organisation" otherwise="line">
              <RemoveForm name={name} />
            </IfMay>
          ) : (
            <Notice tone="orange" title={`${name} cannot be removed yet`}>
              {against} Whoever runs this installation can remove it all the same, with a reason that stays on
              record.
            </Notice>
          )}
        </section>
      </div>
    </>
  );
}

function Kept({ retention: { count, roleUnknown, first } }: { retention: RetentionView }) {
  return (
    <>
      {count === 0 ? (
        <p>No duty of yours to keep anything follows from what is recorded.</p>
      ) : (
        <>
          <p>
            A duty has you keep something of {count === 1 ? "one record" : `${count} records`}; each record
            says why.
          </p>
          <ul>
            {first.map(({ id, name, until, what }) => (
              <li key={id}>
                <TextLink inherit href={`/models/${id}`}>
                  {name}
                </TextLink>
                : {what.toLowerCase()}, {until === undefined ? "until a day that is not known" : "until "}
                {until !== undefined && <Day day={until} />}
              </li>
            ))}
          </ul>
          {count > first.length && <p>And {count - first.length} more.</p>}
        </>
      )}
      {roleUnknown > 0 && (
        <p>
          {roleUnknown === 1 ? "One record does" : `${roleUnknown} records do`} not say what your role is.
          What has to be kept of {roleUnknown === 1 ? "it" : "them"} is taken to be somebody else's duty.
        </p>
      )}
    </>
  );
}
