import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { GUIDES } from "@/lib/desk/guide/all";
import { GUIDE_ROLES, type GuideRole } from "@/lib/desk/guide/roles";

export function GuideLinks({ title, roles, here }: { title: string; roles: GuideRole[]; here: string }) {
  if (roles.length === 0) return null;
  return (
    <Panel title={title} flush>
      <ul className="panel__body hits">
        {roles.map((role) => (
          <li key={role}>
            <Go href={`${here}/${role}`}>{GUIDE_ROLES[role].name}</Go>
            <span className="meta">{GUIDES[role].lead}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
