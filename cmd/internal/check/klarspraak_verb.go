package check

// The verbs that plans use of what somebody does, with their past participle: what
// ends in -ere has -ert. Passive is known from these alone and never from an ending,
// since «finnes», «synes», «felles», «ansattes» and «kommunes» look the same. What is
// no passive, or reads well as one («oppleves», «trengs»), is not among them; nor are
// «utsatt», which has no plainer word, and «vald», which in nynorsk is violence.
const verbBokmaal = `
avdekke avdekket, avgjøre avgjort, avholde avholdt, avklare avklart, avlaste avlastet, avslutte avsluttet, avtale avtalt,
avvikle avviklet, anbefale anbefalt, anvende anvendt, ansette ansatt, begrense begrenset, behandle behandlet, bekjempe bekjempet,
belyse belyst, benytte benyttet, beskrive beskrevet, beskytte beskyttet, bestemme bestemt, bestille bestilt, betale betalt,
bevilge bevilget, bevisstgjøre bevisstgjort, bistå bistått, bruke brukt, bygge bygd, dekke dekket, dele delt, drifte driftet,
drive drevet, drøfte drøftet, endre endret, erstatte erstattet, fastsette fastsatt, fastslå fastslått, fordele fordelt,
forankre forankret, forbedre forbedret, forebygge forebygget, foreslå foreslått, foreta foretatt, forhindre forhindret,
forklare forklart, formidle formidlet, forsterke forsterket, fremme fremmet, følge fulgt, gi gitt, gjennomføre gjennomført,
gjennomgå gjennomgått, gjøre gjort, godkjenne godkjent, henge hengt, hente hentet, henvise henvist, heve hevet, hindre hindret,
holde holdt, igangsette igangsatt, inkludere, innarbeide innarbeidet, innføre innført, innhente innhentet, innkalle innkalt,
iverksette iverksatt, ivareta ivaretatt, kartlegge kartlagt, klargjøre klargjort, kjøpe kjøpt, knytte knyttet, koble koblet,
kontakte kontaktet, kreve krevd, kunngjøre kunngjort, kurse kurset, kvalitetssikre kvalitetssikret, lage laget, lagre lagret,
lede ledet, legge lagt, lese lest, lyse lyst, løfte løftet, løse løst, melde meldt, motvirke motvirket, måle målt, nevne nevnt,
oppdage oppdaget, oppfylle oppfylt, oppnevne oppnevnt, opprette opprettet, opprettholde opprettholdt, omtale omtalt,
overføre overført, overholde overholdt, oversette oversatt, planlegge planlagt, pålegge pålagt, prøve prøvd, rette rettet,
samle samlet, samordne samordnet, sende sendt, sette satt, sikre sikret, skjerme skjermet, skrive skrevet, slette slettet,
spre spredt, spørre spurt, stanse stanset, starte startet, stille stilt, stoppe stoppet, styre styrt, styrke styrket,
støtte støttet, synliggjøre synliggjort, søke søkt, ta tatt, telle telt, teste testet, tilby tilbudt, tildele tildelt,
tilføre tilført, tilgjengeliggjøre tilgjengeliggjort, tilpasse tilpasset, tilrettelegge tilrettelagt, trene trent, trykke trykt,
tydeliggjøre tydeliggjort, undersøke undersøkt, undervise undervist, unngå unngått, utarbeide utarbeidet, utføre utført,
utforme utformet, utlyse utlyst, utløse utløst, utpeke utpekt, utrede utredet, utveksle utvekslet, utvide utvidet,
utvikle utviklet, varsle varslet, vedlikeholde vedlikeholdt, vedta vedtatt, veilede veiledet, velge valgt,
videreføre videreført, videreutvikle videreutviklet, vise vist, øke økt, øve øvd, lære lært, invitere, arrangere, basere,
definere, diskutere, distribuere, dokumentere, etablere, evaluere, finansiere, fokusere, håndtere, identifisere, implementere,
informere, initiere, integrere, involvere, justere, konkretisere, kontrollere, koordinere, motivere, organisere, oppdatere,
plassere, presentere, prioritere, publisere, rapportere, realisere, redusere, registrere, rekruttere, revidere, rullere,
sertifisere, skolere, supplere, systematisere, vurdere`

const verbNynorsk = `
avdekkje avdekt, avdekke avdekt, avgjere avgjort, avhalde avhalde, avklare avklart, avlaste avlasta, avslutte avslutta, avtale avtalt,
avvikle avvikla, tilsetje tilsett, avgrense avgrensa, behandle behandla, handsame handsama, skildre skildra, beskrive beskrive,
verne verna, bestemme bestemt, bestille bestilt, betale betalt, løyve løyvd, medvitsgjere medvitsgjort, bruke brukt, byggje bygd,
bygge bygd, dekkje dekt, dele delt, drifte drifta, drive drive, drøfte drøfta, endre endra, erstatte erstatta,
fastsetje fastsett, fastsette fastsett, fordele fordelt, forankre forankra, forbetre forbetra, betre betra,
førebyggje førebygd, førebygge førebygd, foreslå foreslått, forklare forklart, formidle formidla, forsterke forsterka, fremje fremja,
fremme fremma, følgje følgt, følge følgt, gjennomføre gjennomført, gjere gjort, godkjenne godkjend, hengje hengt, hente henta,
tilvise tilvist, heve heva, hindre hindra, halde halde, innarbeide innarbeidd, innføre innført, innhente innhenta, 
iverksetje iverksett, iverksette iverksett, kartleggje kartlagt, kartlegge kartlagt, klargjere klargjort, kjøpe kjøpt,
knyte knytt, kople kopla, kontakte kontakta, krevje kravd, kunngjere kunngjort, kurse kursa, kvalitetssikre kvalitetssikra,
lage laga, lagre lagra, leie leidd, leggje lagt, legge lagt, lese lese, lyse lyst, løfte løfta, løyse løyst, melde meldt,
motverke motverka, måle målt, nemne nemnt, nytte nytta, oppdage oppdaga, oppfylle oppfylt, oppnemne oppnemnd, opprette oppretta,
omtale omtala, overføre overført, omsetje omsett, planleggje planlagt, planlegge planlagt, påleggje pålagt, prøve prøvd,
rette retta, samle samla, samordne samordna, sende sendt, setje sett, sette sett, sikre sikra, skjerme skjerma, skrive skrive,
slette sletta, spreie spreidd, spørje spurt, stanse stansa, starte starta, stille stilt, stoppe stoppa, styre styrt,
styrkje styrkt, styrke styrkt, støtte støtta, synleggjere synleggjort, søkje søkt, søke søkt, telje talt, teste testa,
tildele tildelt, tilføre tilført, tilpasse tilpassa, tilretteleggje tilrettelagt, tilrettelegge tilrettelagt, trene trent,
trykkje trykt, tydeleggjere tydeleggjort, undersøkje undersøkt, undersøke undersøkt, undervise undervist, utarbeide utarbeidd,
utføre utført, utforme utforma, utlyse utlyst, utløyse utløyst, utpeike utpeikt, utveksle utveksla, utvide utvida,
utvikle utvikla, varsle varsla, vedlikehalde vedlikehalde, vedta vedteke, rettleie rettleidd, vidareføre vidareført,
vidareutvikle vidareutvikla, vise vist, auke auka, øve øvd, lære lært, gi gitt, gje gitt, ta teke, tilby tilbode, invitere, arrangere,
basere, definere, diskutere, distribuere, dokumentere, etablere, evaluere, finansiere, fokusere, handtere, identifisere,
implementere, informere, initiere, integrere, involvere, inkludere, justere, konkretisere, kontrollere, koordinere, motivere,
organisere, oppdatere, plassere, presentere, prioritere, publisere, rapportere, realisere, redusere, registrere, rekruttere,
revidere, rullere, sertifisere, skolere, supplere, systematisere, vurdere`

// More forms of the same, which no rule makes.
const (
	passivBokmaal = "gis tas tilbys bistås ivaretas foretas vedtas foreslås gjennomgås unngås fastslås"
	passivNynorsk = "givast gjevast takast tilbydast vedtakast foreslåast utgreiast"

	partisippBokmaal = "bygget prøvet krevet utarbeida bevilga utvida utvikla styrka sikra samla"
	partisippNynorsk = "utarbeida tatt teken tekne gitte gjeve gjevne vedtatt vedteken vedtekne haldne halden skrivne lesne følgd"

	bliBokmaal = "bli blir ble blei blitt"
	bliNynorsk = "bli blir blei blitt verte vert vart vorte vorten verta"
)

// Verbs besides those above. They tell only that a text has a verb.
const andreVerb = `
er var være vere vært vore har hadde ha skal skulle kan kunne må måtte bør burde vil ville får få fekk fikk går gå gikk gjekk
kommer komme kjem kome kom står stå ser se sjå så vet vite veit sier si seier seie tror tro trur tru tenker tenke tenkjer tenkje
føler føle snakker snakke snakkar møter møte møtes møtest deltar delta deltek trenger trenge treng trengst finnes fins finst
gjelder gjelde gjeld handler handle handlar betyr bety tyder bor bo bur bu lever leve arbeider arbeide jobber jobbe jobbar
samarbeider samarbeide består bestå skjer skje ønsker ønske ønskjer ønskje håper håpar venter vente ventar ringer ringe ringjer
ringje hjelper hjelpe treffer treffe bidrar bidra bidreg sørger sørge sørgjer syter passer passe passar kjenner kjenne forstår
forstå opplever oppleve lykkes trives lukkast trivst heter heite heiter kalles skyldes skuldast fører føre inngår inngå omfatter
omfatte omfattar inneholder inneholde inneheld besøker besøke besøkjer reiser reise åpner åpne opnar svarer svare svarar hører
høre høyrer leverer levere flytter flytte flyttar bytter bytte byter bringer bringe fanger fange forteller fortelle fortel
fortelje legg set lagar brukar viser skriv spør held tek gjev skriver lærer ta gi gje tilby se gjør gjer deler underviser`

// forkortelser end in a full stop that ends no sentence. «osv.» and «m.m.» may.
const forkortelser = `
f.eks bl.a bla jf jfr jmf ca kl nr pkt kap art dvs pga ift iht tlf st dr mht vedr ev evt inkl hhv ang f.o.m t.o.m maks avd
t.d d.d m.a feks sml pr ref henv`

// mellomord end what «bli» has begun: «blir avhørt på en tilpasset måte» is one passive.
const mellomord = "og eller på i til for om med en ei et ein eit"

// deleord begin a main clause when they stand after a comma; «og» does so before one
// of subjekter. «mens», «så» and «for» do not always.
const (
	deleord   = "men samtidig samstundes derfor difor likevel"
	subjekter = "den det de vi dere jeg hun han ho dei me eg der da dette kommunen planen arbeidet arbeidsgruppen arbeidsgruppa"
)
