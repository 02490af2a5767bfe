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
</TS>
