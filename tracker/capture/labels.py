"""What postings call their fields, in labels such as `Location:` or `Standort:`."""

from __future__ import annotations

import re
from typing import Final

from tracker.text import name_key

LABELS: Final = {
    "title": "job title|title|position|position title|role|job|stellenbezeichnung|stelle|stellentitel|"
    "berufsbezeichnung|jobtitel|titel|vacancy|poste|intitulé du poste|puesto",
    "company": "company|company name|employer|organization|organisation|hiring company|hiring organization|"
    "unternehmen|firma|arbeitgeber|arbeitgeberin|entreprise|empresa",
    "via": "agency|recruitment agency|recruiting agency|staffing agency|staffing firm|recruitment company|"
    "personalberatung|personalvermittlung|personaldienstleister|vermittler|vermittelt durch|represented by|"
    "via agency",
    "location": "location|locations|job location|work location|office location|office|primary location|city|place|"
    "place of work|standort|standorte|arbeitsort|arbeitsorte|einsatzort|dienstort|ort|lieu|lieu de travail|ubicación|"
    "based in|where|duty station|wo",
    "work_mode": "work mode|workplace|workplace type|location type|remote type|remote|work model|work type|"
    "working model|work arrangement|remote status|remote work|remote policy|arbeitsmodell|arbeitsort-modell|homeoffice|"
    "home office|arbeitsweise|workplace policy|on-site/remote",
    "employment": "working pattern|employment type|employment|job type|type of employment|contract type|"
    "type of contract|contract|type|schedule|commitment|working time|working hours|time type|position type|hours|"
    "anstellungsart|"
    "arbeitszeit|beschäftigungsart|vertragsart|anstellung|beschäftigung|beschäftigungsumfang|umfang|arbeitszeitmodell|"
    "arbeitsverhältnis|type de contrat|job schedule|pensum",
    "pay": "salary|salary range|pay|pay range|base salary|base pay|compensation|compensation range|base salary range|"
    "base pay range|annual salary|annual base salary|hourly rate|rate|day rate|daily rate|pay rate|remuneration|wage|"
    "wage range|gehalt|gehaltsspanne|gehaltsrahmen|jahresgehalt|vergütung|bezahlung|bruttojahresgehalt|stundensatz|"
    "tagessatz|stundenlohn|monatsgehalt|lohn|salaire|salario|estimated salary|zielgehalt|"
    "jahresbruttogehalt|gehaltsband|expected salary|target salary",
    "deadline": "application deadline|deadline|apply by|closing date|applications close|application closes|"
    "applications close on|closes|closes on|closing|apply before|last day to apply|application closing date|"
    "deadline to apply|deadline for applications|valid through|apply until|bewerbungsfrist|bewerbungsschluss|"
    "frist|bewerbung bis|bewerben bis|einsendeschluss|bewerbungsende|bewerbungsfrist endet am|date limite|fecha límite",
    "posted_on": "posted|posted on|date posted|posting date|published|published on|veröffentlicht|veröffentlicht am|"
    "online seit|erschienen am|publication date|eingestellt am|datum der veröffentlichung",
    "number": "id|job id|jobid|job number|job no|job no.|job code|job ref|job reference|job req id|job requisition id|"
    "requisition|requisition id|requisition number|requisition no|req id|req|req.|req #|req no.|reference|"
    "reference number|reference no|reference no.|reference id|reference code|ref|ref.|ref no|ref no.|ref. no.|ref nr.|"
    "posting id|posting number|position id|position number|vacancy id|vacancy number|vacancy reference|announcement "
    "number|kennziffer|kennzahl|referenznummer|referenz|referenz-nr.|referenz-nr|referenzcode|ref.-nr.|ref-nr.|"
    "ref.nr.|stellen-id|stellennummer|stellen-nr.|job-id|job-nr.|jobnummer|ausschreibungsnummer|chiffre|"
    "auftragsnummer|referenz-id|angebots-id|référence|referencia",
    "contact": "contact|contact person|your contact|hiring contact|recruiter|your recruiter|talent partner|"
    "recruiting contact|hiring manager|questions|questions to|ansprechpartner|ansprechpartnerin|ansprechperson|"
    "ihr ansprechpartner|ihre ansprechpartnerin|ihre ansprechperson|dein ansprechpartner|deine ansprechpartnerin|"
    "deine ansprechperson|kontakt|kontaktperson|ihr kontakt|dein kontakt|ansprechpartner:in|ansprechpartner/in|"
    "ansprechpartner*in|rückfragen|rückfragen an|contact name|point of contact",
    "contact_email": "e-mail|email|contact email|mail|apply to|send your application to|bewerbung an|bewerbungen an|"
    "bewerbung per e-mail an|e-mail-adresse|apply by email|apply at",
    "url": "url|link|job url|job link|apply here|apply online|apply|apply now|posting url|posting|online bewerben|"
    "bewerbungslink|jetzt bewerben|link zur stelle|stellenanzeige|source url|application link",
    "contact_phone": "phone|tel|tel.|telephone|telefon|telefonnummer|phone number|mobile|mobil|call",
}  # fmt: skip
FIELD_OF: Final = {name_key(word): field for field, words in LABELS.items() for word in words.split("|")}
SAME_LINE: Final = re.compile(
    r"^[\s#>*•·\-–—\u2022\u25cf\u25aa]{0,6}(?:[^\w\s#*]{1,3}\s{0,2})?\**(?P<label>[^\W\d_][^:：\n\t|*]{0,38}?)\**\s{0,2}"
    r"(?:[:：]|\t|\|)\**\s{0,4}(?P<value>\S.{0,400})$"
)
ALONE: Final = re.compile(
    r"^[\s#>*•·\-–—\u2022\u25cf\u25aa]{0,6}(?:[^\w\s#*]{1,3}\s{0,2})?\**(?P<label>[^\W\d_][^:：\n\t|*]{0,38}?)\**\s{0,2}"
    r"[:：]?\**\s{0,4}$"
)


def field_of(label: str) -> str:
    """The field that a label names, empty where it names none."""
    key = name_key(
        re.sub(
            r"\s*\((?:m/w/d|optional|eur|usd|gbp|gross|brutto|annual|per year|p\.a\.)\)\s*$",
            "",
            label,
            flags=re.IGNORECASE,
        )
    )
    return FIELD_OF.get(key, "") or FIELD_OF.get(key.removesuffix("#").strip(), "")
