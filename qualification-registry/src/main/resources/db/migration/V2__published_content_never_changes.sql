-- BR-Q05: what is published never changes, because agreements are pinned to it. The rule stands in the service
-- (lifecycle.Lifecycle); the database keeps it also against whoever writes past the service.

create function published_documents_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published document never changes (BR-Q05)';
end $$;
create trigger never_changed before update or delete on published_document
    for each row execute function published_documents_never_change();
create trigger never_emptied before truncate on published_document
    for each statement execute function published_documents_never_change();

-- Of a published version only where it stands changes, and only once: a newer version supersedes it.
create function published_versions_never_change() returns trigger language plpgsql as $$
declare
    -- Where it stands, the lock, and what the database derives by itself only later; everything else is what it says.
    standing constant text[] := array['state', 'superseded_by', 'correspondence', 'transition_ends', 'version', 'search'];
begin
    if old.state not in ('PUBLISHED', 'SUPERSEDED') then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a published version is superseded, never deleted (BR-Q05)';
    end if;
    if to_jsonb(new) - standing is distinct from to_jsonb(old) - standing then
        raise exception 'the content of a published version never changes (BR-Q05)';
    end if;
    if new.state <> old.state and (old.state, new.state) <> ('PUBLISHED', 'SUPERSEDED') then
        raise exception 'a published version is superseded and nothing else (BR-Q05)';
    end if;
    return new;
end $$;
create trigger published_never_changed before update or delete on unit_version
    for each row execute function published_versions_never_change();
create trigger published_never_changed before update or delete on qualification_version
    for each row execute function published_versions_never_change();

-- The outcomes of a published unit and the units and points of a published qualification belong to what it says.
create function outcomes_of_published_units_never_change() returns trigger language plpgsql as $$
begin
    if exists (select 1 from unit_version v
               where v.state in ('PUBLISHED', 'SUPERSEDED')
                 and ((tg_op <> 'INSERT' and (v.unit_id, v.number) = (old.unit_id, old.number))
                   or (tg_op <> 'DELETE' and (v.unit_id, v.number) = (new.unit_id, new.number)))) then
        raise exception 'the outcomes of a published version never change (BR-Q05)';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger published_never_changed before insert or update or delete on unit_version_outcome
    for each row execute function outcomes_of_published_units_never_change();

create function units_of_published_qualifications_never_change() returns trigger language plpgsql as $$
begin
    if exists (select 1 from qualification_version v
               where v.state in ('PUBLISHED', 'SUPERSEDED')
                 and ((tg_op <> 'INSERT' and (v.qualification_id, v.number) = (old.qualification_id, old.number))
                   or (tg_op <> 'DELETE' and (v.qualification_id, v.number) = (new.qualification_id, new.number)))) then
        raise exception 'the units and points of a published version never change (BR-Q05)';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger published_never_changed before insert or update or delete on qualification_version_unit
    for each row execute function units_of_published_qualifications_never_change();
