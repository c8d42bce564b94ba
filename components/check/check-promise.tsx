import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import classes from "./check.module.css";

/** What happens to the answers, said before the first of them is typed. */
export function CheckPromise() {
  return (
    <div className={classes.promise}>
      <Notice tone="harbour" title="Your answers stay in this browser window">
        They are not sent, not stored and not put into the address, so a bookmark does not keep them and
        closing the window forgets them. To keep a finding, copy or print it, or{" "}
        <TextLink href="/login" inherit>
          sign in
        </TextLink>{" "}
        and record the model.
      </Notice>
    </div>
  );
}
