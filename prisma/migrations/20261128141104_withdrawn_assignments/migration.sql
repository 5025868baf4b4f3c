-- Taken back with a reason; what had been handed in stays handed in.
alter table scoring_assignment add column withdrawn_at timestamptz(3), add column withdrawn_by_id uuid, add column withdraw_reason text,
  add constraint scoring_assignment_withdrawn_by_fkey foreign key (province_id, withdrawn_by_id) references person (province_id, id) on delete restrict on update restrict,
  add constraint scoring_assignment_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null) and (state = 'withdrawn') = (withdraw_reason is not null)),
  drop constraint scoring_assignment_handed_in,
  add constraint scoring_assignment_handed_in check (state = 'withdrawn' or (state = 'handed_in') = (handed_in_at is not null));
create index scoring_assignment_withdrawn_by on scoring_assignment (province_id, withdrawn_by_id);

-- Taken back is the end of it.
create function keep_withdrawn() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'withdrawn' then raise exception 'domain.withdrawn' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_withdrawn before update on scoring_assignment for each row execute function keep_withdrawn();
revoke all on function keep_withdrawn() from public;
