/**
 * What people make passwords of, the likeliest first: passwords from every published list, then words and names of homes and
 * of this work in the United Kingdom. Our own choice, written by hand; the rank is what the strength estimate counts with.
 */
export const COMMON_WORDS: readonly string[] = `
password 123456 qwerty 111111 abc123 letmein welcome iloveyou admin monkey dragon football sunshine princess master login passw0rd
charlie liverpool arsenal chelsea superman batman ashley michael shadow baby hello freedom whatever trustno1 starwars computer
secret summer winter spring autumn cheese chocolate flower hunter killer ginger pepper cookie tigger jordan harley ranger buster
soccer hockey baseball rangers celtic everton spurs tottenham manchester united city newcastle leeds london england scotland wales
britain ireland birmingham bristol cardiff edinburgh glasgow belfast sheffield nottingham leicester bradford coventry sunderland
1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm qaz wsx edc zaq1 xsw2 cde3 vfr4 1q2w3e 1q2w3e4r 1q2w3e4r5t 4r5t zaq12wsx 1a2b3c asdf zxcv
changeme default temp temporary test testing guest user office work desk tablet ipad iphone samsung android windows google facebook
netflix amazon youtube whatsapp instagram twitter password1 password123 letmein123 welcome1 qwerty123 admin123 pa55word p4ssword
iloveu loveyou lovely love lover forever family mummy daddy mum dad mother father sister brother nan nana nanny grandad granny
wife husband partner son daughter baby boy girl child children kids kid angel sweetheart darling honey babe gorgeous beautiful
happy smile lucky star stars moon sun sky rainbow heaven diamond silver gold golden purple orange yellow green blue red black white
pink brown grey dog cat kitten puppy rabbit horse tiger lion bear wolf fish bird butterfly unicorn poppy daisy rosie lily bella
max molly alfie oscar teddy archie milo luna coco ruby lola tilly bailey toby jasper monty rocky sammy
the and for you are with this that have from they will would there their what about which when make can like time just know take
people into year your good some could them see other than then now look only come over think also back after use two how our first
well way even new want because any these give day most us is it in of to be we he she my me at on so not was by or an if do up out
no yes much many very more one three four five six seven eight nine ten hundred thousand
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december morning evening night today tomorrow birthday christmas easter holiday
social worker work visit home house family support early help safeguarding safe neglect care carer caring case review plan agency
council borough county team manager practitioner service services school nursery health visitor nurse doctor police court plumbline
assessment grade chart baseline
david james john robert paul mark andrew peter stephen richard christopher matthew daniel thomas joseph anthony kevin brian george
edward jack harry oliver noah leo arthur muhammad mohammed ali ahmed adam luke ryan liam josh joshua jake ben benjamin samuel sam
alex alexander william will jason lee craig scott stuart neil gary simon ian alan graham
sarah emma laura rebecca claire lisa karen susan margaret elizabeth mary patricia jennifer jessica amy hannah lucy sophie olivia
amelia isla ava mia emily grace chloe charlotte victoria samantha nicola michelle tracey sharon julie helen jane anne anna kate
katie kathryn rachel gemma kelly stacey natasha danielle lauren megan holly abigail alice fatima aisha priya maria
smith jones taylor brown williams wilson johnson davies patel robinson wright thompson evans walker white roberts green hall wood
jackson clarke khan hussain begum singh kaur murphy kelly campbell stewart macdonald
correct battery staple quick fox jumps lazy god jesus bless amen peace hope faith trust believe dream dreams magic power money
king queen prince lord hero ninja pokemon minecraft mickey minnie snoopy garfield naruto matrix harrypotter hogwarts gandalf
coffee tea biscuit cake banana apple strawberry cherry peaches pizza chicken
access enter open sesame please let go away stop wait never always nothing something everything
`
  .trim()
  .split(/\s+/)
