-- What a version says stays the same in the words of the glossary: unitVersion of a listed unit, allocatedOn of an allocation.
alter table qualification_version disable trigger published_never_changed;
update qualification_version set content = jsonb_set(content, '{units}', (
        select coalesce(jsonb_agg(case when jsonb_exists(listed, 'version')
                   then listed - 'version' || jsonb_build_object('unitVersion', listed -> 'version')
                   else listed end order by place), '[]'::jsonb)
        from jsonb_array_elements(content -> 'units') with ordinality as units (listed, place)))
    where jsonb_typeof(content -> 'units') = 'array';
update qualification_version set content = jsonb_set(content, '{allocation}',
        (content -> 'allocation') - 'date' || jsonb_build_object('allocatedOn', content -> 'allocation' -> 'date'))
    where jsonb_exists(content -> 'allocation', 'date');
alter table qualification_version enable trigger published_never_changed;
