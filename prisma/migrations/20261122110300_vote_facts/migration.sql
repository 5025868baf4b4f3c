-- What a vote froze when it was opened and when it was announced; what two counters did on paper.
alter type file_use_kind add value 'vote_scan';
alter table vote add column present_units integer, add column announced_at timestamptz(3);
alter table vote_teller add column on_paper boolean not null default false;

alter table vote add constraint vote_present check (present_units between 1 and voters and coalesce(issued, 0) <= present_units);
alter table vote add constraint vote_opened check (state in ('planned', 'voided') or present_units is not null);
alter table vote add constraint vote_announced check (state <> 'announced' or announced_at is not null);
alter table vote add constraint vote_void_reason check (state <> 'voided' or void_reason is not null);

-- A result goes out with the confirmation of two counters and no line above the valid ballots; afterwards it is fixed, and can only lose its force.
create function keep_announced_vote() returns trigger language plpgsql as $$
begin
  if old.state = 'voided' then raise exception 'vote.fixed' using errcode = 'P0001'; end if;
  if old.state = 'announced' and (to_jsonb(new) - array['state', 'void_reason', 'version'] <> to_jsonb(old) - array['state', 'void_reason', 'version'] or new.state <> 'voided') then
    raise exception 'vote.fixed' using errcode = 'P0001';
  end if;
  if new.state = 'announced' and old.state <> 'announced' then
    if (select count(distinct coalesce(t.person_id::text, t.full_name)) from vote_teller t where t.province_id = new.province_id and t.vote_id = new.id and t.confirmed_at is not null) < 2 then
      raise exception 'vote.unconfirmed' using errcode = 'P0001';
    end if;
    perform from vote_candidate c where c.province_id = new.province_id and c.vote_id = new.id
      and (c.passed is null or c.in_favour is null or c.opposed is null or c.in_favour + c.opposed > coalesce(new.valid, new.present_units));
    if found then raise exception 'vote.line_wrong' using errcode = 'P0001'; end if;
  end if;
  return new;
end $$;
create trigger keep_announced before update on vote for each row execute function keep_announced_vote();

create function keep_announced_lines() returns trigger language plpgsql as $$
declare it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform from vote v where v.province_id = (it ->> 'province_id')::uuid and v.id = (it ->> 'vote_id')::uuid and v.state in ('announced', 'voided');
  if found then raise exception 'vote.fixed' using errcode = 'P0001'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_announced before insert or update or delete on vote_candidate for each row execute function keep_announced_lines();
create trigger keep_announced before insert or update or delete on vote_teller for each row execute function keep_announced_lines();
