-- BR-Q18: a version stays in force until the first day of the newer one. Until then both are published; the older one
-- already names its successor.
alter table unit_version add column superseded_on date;
alter table unit_version rename column transition_ends to transition_until;
alter table unit_version drop constraint unit_version_check1;
alter table unit_version add constraint unit_version_successor check (
    (state <> 'SUPERSEDED' or superseded_by is not null)
    and (superseded_by is null or state in ('PUBLISHED', 'SUPERSEDED'))
    and (superseded_on is null or superseded_by is not null));
drop index unit_version_published;
create unique index unit_version_published on unit_version (unit_id)
    where state = 'PUBLISHED' and superseded_by is null;
create index unit_version_due on unit_version (superseded_on) where state = 'PUBLISHED' and superseded_on is not null;

alter table qualification_version add column superseded_on date;
alter table qualification_version drop constraint qualification_version_check2;
alter table qualification_version add constraint qualification_version_successor check (
    (state <> 'SUPERSEDED' or superseded_by is not null)
    and (superseded_by is null or state in ('PUBLISHED', 'SUPERSEDED'))
    and (superseded_on is null or superseded_by is not null));
drop index qualification_version_published;
create unique index qualification_version_published on qualification_version (qualification_id)
    where state = 'PUBLISHED' and superseded_by is null;
create index qualification_version_due on qualification_version (superseded_on)
    where state = 'PUBLISHED' and superseded_on is not null;

create or replace function published_versions_never_change() returns trigger language plpgsql as $$
declare
    -- Where it stands, the lock, and what the database derives by itself only later; everything else is what it says.
    standing constant text[] := array[
        'state', 'superseded_by', 'superseded_on', 'correspondence', 'transition_until', 'version', 'search'];
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

-- Spans of legal dates are written {from, until}; what a version says stays the same in other words.
alter table unit_version disable trigger published_never_changed;
alter table qualification_version disable trigger published_never_changed;
update unit_version set content = content - 'validFrom' - 'validUntil' || jsonb_build_object('validity',
        jsonb_strip_nulls(jsonb_build_object('from', content -> 'validFrom', 'until', content -> 'validUntil')))
    where jsonb_exists_any(content, array['validFrom', 'validUntil']);
update qualification_version set content = content - 'validFrom' - 'validUntil' || jsonb_build_object('validity',
        jsonb_strip_nulls(jsonb_build_object('from', content -> 'validFrom', 'until', content -> 'validUntil')))
    where jsonb_exists_any(content, array['validFrom', 'validUntil']);
update unit_version
    set correspondence = correspondence - 'transitionEnds'
        || jsonb_build_object('transitionUntil', correspondence -> 'transitionEnds')
    where jsonb_exists(correspondence, 'transitionEnds');
-- Composed and decomposed letters are the same letters to whoever searches.
update unit_version set search_text = normalize(search_text, nfkc) where search_text is not nfkc normalized;
update qualification_version set search_text = normalize(search_text, nfkc) where search_text is not nfkc normalized;
update institution set search_text = normalize(search_text, nfkc) where search_text is not nfkc normalized;
alter table unit_version enable trigger published_never_changed;
alter table qualification_version enable trigger published_never_changed;

-- Lists go on where the last answer ended.
create index unit_order on unit (code, id);
create index qualification_order on qualification (code, id);
create index institution_order on institution (left(search_text, 100), id);
