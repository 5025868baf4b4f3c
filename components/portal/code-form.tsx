import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = {
  action: string;
  /** What the form is for, as it is read out. */ name: string;
  label: string;
  hint: string;
  submit: string;
  icon: IconName;
  typed?: string | undefined;
  wrong?: string | undefined;
};

/** One code to type, whatever it opens. A plain form: works without script. */
export const CodeForm = ({ action, name, label, hint, submit, icon, typed, wrong }: Props) => (
  <form className="verifyform" action={action} method="get" role="search" aria-label={name}>
    <div className={wrong ? "field is-wrong" : "field"}>
      <label className="label" htmlFor="ma">
        {label}
      </label>
      <input
        className="input"
        id="ma"
        name="ma"
        defaultValue={typed}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={wrong ? "ma-goi-y ma-loi" : "ma-goi-y"}
        aria-invalid={wrong ? true : undefined}
      />
      <span className="hint" id="ma-goi-y">
        {hint}
      </span>
      {wrong && (
        <span className="wrong" id="ma-loi">
          <Icon name="error" size="s" />
          <span>{wrong}</span>
        </span>
      )}
    </div>
    <Button type="submit" kind="primary" icon={icon}>
      {submit}
    </Button>
  </form>
);
