-- What the registry kept when its migrations had the number 2, written as it was written then.
insert into institution (id, legal_name, country, zone, creation_hash, search_text, version)
values ('00000000-0000-4000-8000-000000000001', '{"fr": "E\u0301cole"}', 'BE', 'Europe/Brussels', 'h', U&'e\0301cole', 0);
insert into function_assignment (id, institution_id, function, scope, legal_basis, granted_by, valid_from, creation_hash)
values ('00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-000000000001', 'ALLOCATE_POINTS', '{}',
        'Decree', 'The Community', '2020-01-01', 'h');

insert into unit (id, code, owner_institution, creation_hash, version)
values ('00000000-0000-4000-8000-0000000000a1', 'UAA5', '00000000-0000-4000-8000-000000000001', 'h', 0);
insert into unit_version (unit_id, number, state, content, authors, search_text, version)
select '00000000-0000-4000-8000-0000000000a1', number, 'APPROVED', jsonb_build_object(
           'title', jsonb_build_object('fr', 'Épilation'), 'language', 'fr', 'eqfLevel', 4,
           'outcomes', jsonb_build_array(jsonb_build_object(
               'id', '00000000-0000-4000-8000-0000000000c' || number, 'code', 'K1', 'category', 'KNOWLEDGE',
               'essential', true, 'text', jsonb_build_object('fr', 'connaît la peau'))),
           'notApplicable', '[]'::jsonb, 'furtherTexts', '[]'::jsonb,
           'validFrom', '2020-09-01', 'validUntil', '2030-08-31'),
       '["somebody"]', U&'uaa5 e\0301pilation', 3
from generate_series(1, 1) as versions (number);
insert into unit_version_outcome
values ('00000000-0000-4000-8000-0000000000a1', 1, '00000000-0000-4000-8000-0000000000c1');
update unit_version set state = 'PUBLISHED', published_at = '2020-06-01T10:00:00Z';
update unit_version set state = 'SUPERSEDED', superseded_by = 2, transition_ends = '2024-08-31',
    correspondence = '{"transitionEnds": "2024-08-31", "outcomes": [{"oldOutcomeId": "00000000-0000-4000-8000-0000000000c1",
        "relation": "EQUIVALENT", "newOutcomeId": "00000000-0000-4000-8000-0000000000c2"}]}';
insert into unit_version (unit_id, number, state, content, authors, search_text, version)
select unit_id, 2, 'APPROVED', jsonb_set(content, '{outcomes,0,id}', '"00000000-0000-4000-8000-0000000000c2"')
           - 'validUntil', authors, search_text, 3
from unit_version;
insert into unit_version_outcome
values ('00000000-0000-4000-8000-0000000000a1', 2, '00000000-0000-4000-8000-0000000000c2');
update unit_version set state = 'PUBLISHED', published_at = '2022-06-01T10:00:00Z' where number = 2;

insert into qualification (id, code, owner_institution, creation_hash, version)
values ('00000000-0000-4000-8000-0000000000b1', 'ESTH', '00000000-0000-4000-8000-000000000001', 'h', 0);
insert into qualification_version
    (qualification_id, number, state, content, country, eqf_level, isced_f, authors, search_text, version)
values ('00000000-0000-4000-8000-0000000000b1', 1, 'APPROVED', '{
    "title": {"fr": "Esthéticien"}, "language": "fr", "country": "BE", "iscedF": "1012", "eqfLevel": 4,
    "regulatedProfession": false, "totalPoints": "20", "pointsStep": "1",
    "allocation": {"basis": "FORMAL_REFERENCE", "referenceYears": 2, "criteria": ["COMPLEXITY_SCOPE_VOLUME"],
        "allocatedBy": "00000000-0000-4000-8000-000000000001", "date": "2020-05-02"},
    "units": [{"unitId": "00000000-0000-4000-8000-0000000000a1", "version": 2, "points": "20", "obligation": "MANDATORY"}],
    "groups": [], "furtherTexts": [], "validFrom": "2022-09-01"}', 'BE', 4, '1012', '["somebody"]',
    U&'esth esthe\0301ticien', 3);
insert into qualification_version_unit
values ('00000000-0000-4000-8000-0000000000b1', 1, '00000000-0000-4000-8000-0000000000a1', 2, 'MANDATORY', 20);
update qualification_version set state = 'PUBLISHED', published_at = '2022-06-01T10:00:00Z';
insert into qualification_version
    (qualification_id, number, state, content, country, authors, search_text, version)
values ('00000000-0000-4000-8000-0000000000b1', 2, 'DRAFT', '{"title": {"fr": "Esthéticien"}, "language": "fr",
    "country": "BE", "pointsStep": "1", "units": [], "groups": [], "furtherTexts": []}', 'BE', '["somebody"]', 'esth', 0);

insert into published_document values ('QUALIFICATION', '00000000-0000-4000-8000-0000000000b1', 1, 'tag', '{"version":1}');

insert into import_run (id, institution_id, format, source_id, dry_run, ran_at, report)
values ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-000000000001', 'eperusteet', '4711', false,
    '2022-06-01T10:00:00Z', '{"importId": "00000000-0000-4000-8000-0000000000d1", "dryRun": false, "format": "eperusteet",
    "sourceId": "4711", "sourceVersion": "1", "composition": "reformi", "created": 2, "updated": 0, "unchanged": 0,
    "rejected": 0, "rows": [
        {"source": "", "kind": "QUALIFICATION", "code": "ESTH", "title": "Esthéticien", "result": "CREATED",
         "id": "00000000-0000-4000-8000-0000000000b1", "version": 1, "findings": []},
        {"source": "/tutkinnonOsat/0", "kind": "UNIT", "code": "UAA5", "title": "Épilation", "result": "CREATED",
         "id": "00000000-0000-4000-8000-0000000000a1", "version": 1, "findings": [
            {"code": "CODE_SHARED", "severity": "INFO", "sentence": "Another unit has the code.", "hint": "Nothing to do."}]}]}');
