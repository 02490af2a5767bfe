<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>DraftBar</name>
        <message numerus="yes">
            <source>%n unsaved change(s)</source>
            <translation>
                <numerusform>%n unsaved change</numerusform>
                <numerusform>%n unsaved changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftSet</name>
        <message numerus="yes">
            <source>Discard %n price(s)</source>
            <translation>
                <numerusform>Discard %n price</numerusform>
                <numerusform>Discard %n prices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkWords</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more tries before a hold.</source>
            <translation>
                <numerusform>%n more try before a hold.</numerusform>
                <numerusform>%n more tries before a hold.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message numerus="yes">
            <source>Wrong password. %n more tries, then you are signed out.</source>
            <translation>
                <numerusform>Wrong password. %n more try, then you are signed out.</numerusform>
                <numerusform>Wrong password. %n more tries, then you are signed out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonMenu</name>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>after %n minute</numerusform>
                <numerusform>after %n minutes</numerusform>
            </translation>
        </message>
    </context>
</TS>
